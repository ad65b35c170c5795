-- Three years of a busy installation: 100,000 exports of the partners that are there, with
-- 1,000,000 runs, their slices and their jobs. Always the same: random() starts from a seed.
-- Statements end with a semicolon at the end of a line.

-- Triggers and foreign keys would look at each of the rows.
set session_replication_role = replica;

select setseed(0.42);

-- Seven of ten exports are exported once; of the others, a third still goes on.
insert into export (id, version, partner_ref, data_type, events, frequency, from_day, to_day,
  every_hours, start_date, end_status, end_reason, created_at, created_day)
select
  id, 1, partner,
  case when of_type < 0.60 then 'SELECTED_EVENTS' when of_type < 0.75 then 'ALL_SYSTEM_EVENTS'
    when of_type < 0.85 then 'ENGAGEMENT_EVENTS' else 'USER_PROFILES' end,
  case when of_type < 0.60 then 'App Launched
Charged' else 'App Launched' end,
  of_frequency,
  case when of_frequency = 'ONE_TIME' then cast(created as date) - 7 end,
  case when of_frequency = 'ONE_TIME' then cast(created as date) - 1 end,
  case when of_frequency = 'RECURRING' then 4 + id % 21 end,
  case when of_frequency = 'RECURRING' then cast(created as date) end,
  of_end,
  case when of_end = 'FAILED' then 'Three runs in a row failed' end,
  created,
  cast(created as date)
from (
  select
    id, partner, created, of_type,
    case when of_cycle < 0.70 then 'ONE_TIME' when of_cycle < 0.95 then 'RECURRING' else 'LIVE' end
      as of_frequency,
    case when of_cycle < 0.70 or of_fate < 0.35 then null when of_fate < 0.95 then 'STOPPED'
      else 'FAILED' end as of_end
  from (
    select
      id,
      (array(select id from partner order by id))
        [1 + floor(power(random(), 2) * (select count(*) from partner))::int] as partner,
      now() - interval '1000 days' * (1 - id / 100001.0) as created,
      random() as of_type, random() as of_cycle, random() as of_fate
    from generate_series(1, 100000) as id) as dice) as drawn;

-- One run of an export that is exported once, and equally many of all others.
create temporary table drawn_run as
select
  row_number() over (order by at, export) as id, export, at, of_fate,
  row_number() over (partition by export order by at desc) = 1 as is_last
from (
  select id as export, created_at as at, random() as of_fate
  from export where frequency = 'ONE_TIME'
  union all
  select cycle.id, created_at + (now() - created_at) * (random() * 0.99), random()
  from (select id, created_at, row_number() over (order by id) as place, count(*) over () as of
    from export where frequency <> 'ONE_TIME') as cycle
  cross join lateral generate_series(1, (
    select (1000000 - count(*)) from export where frequency = 'ONE_TIME') / of
    + case when place <= (select (1000000 - count(*)) from export where frequency = 'ONE_TIME') % of
        then 1 else 0 end)
  ) as drawn;

-- What became of each run: only the last one of an export that has not ended can still go on.
create temporary table fate as
select
  drawn_run.*,
  case
    when is_last and end_status is null and of_fate < 0.003 then 'STARTED'
    when is_last and end_status is null and of_fate < 0.006 then 'QUEUED'
    when is_last and end_status is null and of_fate < 0.016 then 'RETRIED'
    when is_last and end_status = 'FAILED' then 'FAILED'
    when of_fate < 0.050 then 'STOPPED'
    when of_fate < 0.080 then 'FAILED'
    when of_fate < 0.085 then 'ABANDONED'
    else 'COMPLETED'
  end as fate
from drawn_run join export on export.id = export;

insert into run (id, export_ref, job_execution_id, created_at, started_at, ended_at,
  stop_requested, failed_tries, next_try_at, reason, kind, from_day, to_day)
select
  fate.id, export, case when fate <> 'QUEUED' then fate.id end, at,
  case when fate <> 'QUEUED' then at end,
  case when fate not in ('QUEUED', 'STARTED') then at + interval '90 seconds' end,
  fate = 'STOPPED', case when fate in ('FAILED', 'RETRIED') then 1 else 0 end,
  case when fate = 'RETRIED' then now() + interval '1 day' end,
  case when fate in ('FAILED', 'RETRIED') then 'Segment answered 503 for half an hour' end,
  'SCHEDULED', cast(at as date) - 1, cast(at as date)
from fate order by fate.id;

insert into job_instance (jobinstanceid, version, jobname, applicationname)
select id, 0, 'event-export', 'sluice' from fate order by id;

insert into job_execution (jobexecutionid, jobinstanceid, version, createtime, starttime, endtime,
  lastupdatedtime, batchstatus, exitstatus, jobparameters)
select
  id, id, 2, at, at, case when fate <> 'STARTED' then at + interval '90 seconds' end, at,
  case when fate = 'RETRIED' then 'FAILED' else fate end,
  case when fate = 'RETRIED' then 'FAILED' else fate end, 'runId=' || id
from fate where fate <> 'QUEUED' order by id;

-- One run in twenty was restarted: its job has an earlier execution.
insert into job_execution (jobexecutionid, jobinstanceid, version, createtime, starttime, endtime,
  lastupdatedtime, batchstatus, exitstatus, jobparameters)
select 1000000 + id, id, 2, at, at, at, at, 'FAILED', 'FAILED', 'runId=' || id
from fate where fate <> 'QUEUED' and id % 20 = 0;

-- Two slices a run; one run in a thousand has 300.
insert into slice (id, run_ref, event_name, slice_day, intake, status, read_count, sent_count,
  rejected_count, skipped_count, counted, bytes, requests)
select
  row_number() over (order by fate.id, slice), fate.id, 'App Launched', cast(at as date), 'API',
  'DONE', 5000, 4990, 2, 8, 5000, 3900000, 9
from fate
cross join lateral generate_series(1, case when fate.id % 1000 = 0 then 300 else 2 end) as slice;

-- The queue: runs that are executed or wait, and the next time of each schedule that goes on.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
  last_heartbeat, version)
select 'run', cast(id as varchar(20)), now() + interval '1 day', fate = 'STARTED',
  case when fate = 'STARTED' then 'another server' end,
  case when fate = 'STARTED' then now() + interval '1 day' end, 1
from fate where fate in ('STARTED', 'QUEUED', 'RETRIED');

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'export', cast(id as varchar(20)), now() + interval '1 day' + id % 7200 * interval '1 second',
  false, 1
from export where frequency <> 'ONE_TIME' and end_status is null;

drop table fate;

drop table drawn_run;

select setval('export_seq', 100001);

select setval('run_seq', 1000001);

select setval('slice_seq', 10000001);

select setval(pg_get_serial_sequence('job_instance', 'jobinstanceid'), 3000000);

select setval(pg_get_serial_sequence('job_execution', 'jobexecutionid'), 3000000);

set session_replication_role = origin;

analyze;

-- What the triggers would have written.
insert into export_list select * from export_entry;
