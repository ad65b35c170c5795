-- What the list of exports is filtered and ordered by. H2 lists from this view; PostgreSQL keeps
-- its rows in a table, with indexes (V6.1 of each).
create view export_entry as
select
  export.id as export_ref,
  export.partner_ref as partner_ref,
  partner.nickname as partner_nickname,
  export.data_type as data_type,
  export.frequency as frequency,
  export_status.status as status,
  export.created_day as created_day
from export
join partner on partner.id = export.partner_ref
join export_status on export_status.export_ref = export.id;
