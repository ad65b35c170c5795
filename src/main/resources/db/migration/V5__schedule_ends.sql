-- How a recurring or live export's schedule ended: STOPPED by a user, or FAILED with the reason, by
-- failed runs in a row. Failed runs are counted from failures_from_run on, the last run at the time
-- of the user's latest restart. 500 names of 512 characters fit into events.

alter table export add column end_status varchar(20);
alter table export add column end_reason varchar(2000);
alter table export add column failures_from_run bigint default 0 not null;

-- Up to now three failed runs in a row ended a schedule, or a user did.
update export set end_status = case
  when (select status from export_status where export_ref = export.id) = 'FAILED'
    and (select count(*) from run_status
      where run_status.export_ref = export.id and run_status.status = 'FAILED') >= 3 then 'FAILED'
  else 'STOPPED' end
where ended and frequency <> 'ONE_TIME';
update export set end_reason = 'Three runs in a row failed' where end_status = 'FAILED';

drop view export_status;
drop view run_status;
alter table export drop column ended;
alter table export alter column events set data type varchar(300000);

-- The status of each run, derived in this one place from the job repository and the schedule.
create view run_status as
select
  run.id as run_ref,
  run.export_ref as export_ref,
  run.kind as kind,
  job_execution.batchstatus as job_status,
  case
    when job_execution.batchstatus in ('STARTING', 'STARTED', 'STOPPING')
      or scheduled_tasks.picked then 'RUNNING'
    when job_execution.batchstatus = 'COMPLETED' then 'DONE'
    when run.stop_requested or job_execution.batchstatus = 'ABANDONED' then 'STOPPED'
    when scheduled_tasks.task_name is not null then 'PENDING'
    when job_execution.batchstatus = 'STOPPED' then 'STOPPED'
    else 'FAILED'
  end as status
from run
left join job_execution on job_execution.jobexecutionid = run.job_execution_id
left join scheduled_tasks on scheduled_tasks.task_name = 'run'
  and scheduled_tasks.task_instance = cast(run.id as varchar(20));

-- The status of each export, from that of its last run and its place in the calendar. A scheduled
-- run that somebody stopped ends the schedule, by whichever way it was stopped.
create view export_status as
select
  export.id as export_ref,
  run_status.run_ref as run_ref,
  run_status.status as run_status,
  case
    when export.end_status is null
      and not (run_status.run_ref is not null
        and run_status.status = 'STOPPED' and run_status.kind = 'SCHEDULED')
      then scheduled_tasks.execution_time
  end as next_run_at,
  case
    when run_status.status in ('RUNNING', 'PENDING') then run_status.status
    when export.frequency = 'ONE_TIME' then run_status.status
    when export.end_status is not null then export.end_status
    when run_status.status = 'STOPPED' and run_status.kind = 'SCHEDULED' then 'STOPPED'
    when scheduled_tasks.task_name is not null then 'PENDING'
    when run_status.status = 'FAILED' then 'FAILED'
    else 'STOPPED'
  end as status
from export
left join run_status on run_status.run_ref =
  (select max(run.id) from run where run.export_ref = export.id)
left join scheduled_tasks on scheduled_tasks.task_name = 'export'
  and scheduled_tasks.task_instance = cast(export.id as varchar(20));
