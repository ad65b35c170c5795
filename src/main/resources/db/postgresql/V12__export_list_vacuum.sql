-- Pages of the list are read from the indexes alone where the table was vacuumed since the last
-- change: after each hundredth of its rows, not after a fifth.
alter table export_list set (autovacuum_vacuum_scale_factor = 0.01);
