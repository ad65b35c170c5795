-- The rows of the view export_entry, kept: 100,000 statuses can't be derived in the time of one
-- call. Nobody writes to this table but the triggers below. Whoever changes what a status follows
-- from, the job repository and the queue included, and by whichever way, changes the row at the
-- commit of the same transaction.
create table export_list (
  export_ref bigint not null references export (id) on delete cascade,
  partner_ref bigint not null,
  partner_nickname varchar(100) not null,
  data_type varchar(30) not null collate "C",
  frequency varchar(20) not null collate "C",
  status varchar(20) collate "C",
  created_day date not null,
  primary key (export_ref) include (partner_ref, data_type, frequency, status, created_day)
);

insert into export_list select * from export_entry;

-- One for each order of the list. Each holds all that a filter asks for, so that filtering,
-- counting and skipping pages never leave the index.
create index export_list_partner on export_list (partner_nickname, export_ref)
  include (partner_ref, data_type, frequency, status, created_day);
create index export_list_type on export_list (data_type, export_ref)
  include (partner_ref, frequency, status, created_day);
create index export_list_frequency on export_list (frequency, export_ref)
  include (partner_ref, data_type, status, created_day);
create index export_list_status on export_list (status, export_ref)
  include (partner_ref, data_type, frequency, created_day);

-- Finds the run of a job execution.
create index run_job_execution on run (job_execution_id);

create function list_export(export bigint) returns void language plpgsql as $$
begin
  -- Two transactions that change the same export: the second waits here, and then sees the first.
  perform from export_list where export_ref = export for update;
  insert into export_list select * from export_entry where export_ref = export
  on conflict (export_ref) do update set
    (partner_ref, partner_nickname, data_type, frequency, status, created_day) =
      (excluded.partner_ref, excluded.partner_nickname, excluded.data_type, excluded.frequency,
        excluded.status, excluded.created_day)
  where export_list is distinct from excluded;
end $$;

create function list_changed_export() returns trigger language plpgsql as $$
begin
  perform list_export(new.id);
  return null;
end $$;

create function list_export_of_run() returns trigger language plpgsql as $$
begin
  perform list_export(coalesce(new.export_ref, old.export_ref));
  return null;
end $$;

create function list_export_of_job() returns trigger language plpgsql as $$
begin
  perform list_export(run.export_ref) from run
  where run.job_execution_id = coalesce(new.jobexecutionid, old.jobexecutionid);
  return null;
end $$;

create function list_export_of_task() returns trigger language plpgsql as $$
declare
  task scheduled_tasks := coalesce(new, old);
begin
  if task.task_name = 'export' then
    perform list_export(cast(task.task_instance as bigint));
  elsif task.task_name = 'run' then
    perform list_export(run.export_ref) from run where run.id = cast(task.task_instance as bigint);
  end if;
  return null;
end $$;

create function list_exports_of_partner() returns trigger language plpgsql as $$
begin
  update export_list set partner_nickname = new.nickname where partner_ref = new.id;
  return null;
end $$;

-- Deferred to the commit: the locks are held for its moment only, and a transaction that waits for
-- another one of the same thread (the job repository is written apart) can't wait for itself.
create constraint trigger list_export after insert or update on export
  deferrable initially deferred for each row execute function list_changed_export();

create constraint trigger list_export after insert or update or delete on run
  deferrable initially deferred for each row execute function list_export_of_run();

create constraint trigger list_export after insert or update or delete on job_execution
  deferrable initially deferred for each row execute function list_export_of_job();

-- Not at heartbeats.
create constraint trigger list_export after insert or delete or update of picked on scheduled_tasks
  deferrable initially deferred for each row execute function list_export_of_task();

create constraint trigger list_export after update of nickname on partner
  deferrable initially deferred for each row execute function list_exports_of_partner();
