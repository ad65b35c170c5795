-- Replays of rejections: a run of its own kind, whose slices each read the rejections of one slice.

alter table run add column replay_of bigint references run (id);
create index run_replay_of on run (replay_of);

alter table slice add column source_ref bigint references slice (id);
alter table slice add column replayed_count bigint default 0 not null;

-- The id of the message that the record is, so that a replay sends it under the same one; null where
-- an earlier version wrote the row. Which replay takes the rejection, and with what outcome: SENT,
-- REJECTED (a rejection of the replay then holds it) or SKIPPED; null while it waits for one.
alter table rejection add column message_id varchar(99);
alter table rejection add column replay_ref bigint references run (id);
alter table rejection add column outcome varchar(20);
create index rejection_reason on rejection (run_ref, reason, id);
create index rejection_replay on rejection (replay_ref, slice_ref, id);
create index rejection_message on rejection (message_id);
