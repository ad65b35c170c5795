-- Goes into the ids of a partner's messages. Partners from before have none, and keep their ids.
alter table partner add column message_salt varchar(36);
