create view export_list as select * from export_entry;
