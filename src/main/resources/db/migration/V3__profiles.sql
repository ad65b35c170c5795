-- What each export of profiles delivered of each person: 8 bytes of a hash of the person's ids, and
-- 8 of a hash of all traits. A later run sends whoever is new or has changed.
create table profile_delivered (
  export_ref bigint not null,
  person_key bigint not null,
  content_key bigint not null,
  run_ref bigint not null,
  primary key (export_ref, person_key)
);
