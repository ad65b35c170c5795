-- Recurring and live exports, and the range and settings that a run was created with.

alter table export add column every_hours integer;
alter table export add column start_date date;
alter table export add column ended boolean default false not null;
alter table export add column created_day date;
update export set created_day = cast(created_at as date);
alter table export alter column created_day set not null;
create index export_created_day on export (created_day);

alter table run add column kind varchar(20) default 'SCHEDULED' not null;
alter table run add column from_day date;
alter table run add column to_day date;
alter table run add column identifier_priority varchar(100);
update run set
  from_day = (select export.from_day from export where export.id = run.export_ref),
  to_day = (select export.to_day from export where export.id = run.export_ref),
  identifier_priority =
    (select export.identifier_priority from export where export.id = run.export_ref);
alter table run alter column from_day set not null;
alter table run alter column to_day set not null;

alter table slice add column delay_seconds bigint default 0 not null;

-- The status of each export, from that of its last run and its place in the calendar.
create view export_status as
select
  export.id as export_ref,
  run_status.run_ref as run_ref,
  run_status.status as run_status,
  scheduled_tasks.execution_time as next_run_at,
  case
    when run_status.status = 'RUNNING' then 'RUNNING'
    when export.frequency = 'ONE_TIME' then run_status.status
    when export.ended then
      case when run_status.status = 'FAILED' then 'FAILED' else 'STOPPED' end
    when scheduled_tasks.task_name is not null or run_status.status = 'PENDING' then 'PENDING'
    when run_status.status = 'FAILED' then 'FAILED'
    else 'STOPPED'
  end as status
from export
left join run_status on run_status.run_ref =
  (select max(run.id) from run where run.export_ref = export.id)
left join scheduled_tasks on scheduled_tasks.task_name = 'export'
  and scheduled_tasks.task_instance = cast(export.id as varchar(20));
