-- A slice begins with nothing counted: whoever plans it need not name its counts.
alter table slice alter column read_count set default 0;
alter table slice alter column sent_count set default 0;
alter table slice alter column rejected_count set default 0;
alter table slice alter column skipped_count set default 0;
alter table slice alter column bytes set default 0;
alter table slice alter column requests set default 0;
