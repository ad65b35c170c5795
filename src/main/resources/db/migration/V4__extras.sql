-- A partner's limit of events a second, and webhooks with their outbox.

alter table partner add column events_per_second integer;

create sequence webhook_seq start with 1 increment by 1;
create table webhook (
  id bigint not null primary key,
  version integer not null,
  url varchar(2000) not null,
  secret varchar(1000) not null,
  partner_ref bigint references partner (id) on delete cascade,
  enabled boolean not null,
  created_at timestamp with time zone not null,
  last_delivered_at timestamp with time zone,
  last_failed_at timestamp with time zone,
  last_failure varchar(500)
);
create index webhook_partner on webhook (partner_ref);

-- The exports whose failure was told and whose recovery was not.
create table failing_export (
  export_ref bigint not null primary key references export (id),
  since timestamp with time zone not null
);

-- The outbox: what is to be delivered, each row to one webhook.
create sequence notification_seq start with 1 increment by 1;
create table notification (
  id bigint not null primary key,
  webhook_ref bigint not null references webhook (id) on delete cascade,
  body varchar(8000) not null,
  created_at timestamp with time zone not null,
  tries integer not null
);
create index notification_webhook on notification (webhook_ref);

-- db-scheduler's table of deliveries, apart from that of runs, which may keep all threads busy.
create table notification_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index notification_tasks_time on notification_tasks (execution_time);
create index notification_tasks_heartbeat on notification_tasks (last_heartbeat);
