-- Most of the exports are of one status: those of a status in another order, without a sort.
create index export_list_status_partner on export_list (status, partner_nickname, export_ref)
  include (partner_ref, data_type, frequency, created_day);
create index export_list_status_type on export_list (status, data_type, export_ref)
  include (partner_ref, frequency, created_day);
create index export_list_status_frequency on export_list (status, frequency, export_ref)
  include (partner_ref, data_type, created_day);
