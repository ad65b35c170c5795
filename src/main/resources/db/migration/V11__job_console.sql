-- The batch console lists job executions by status, the newest first.
create index job_execution_status on job_execution (batchstatus, jobexecutionid);
create index job_execution_instance_id on job_execution (jobinstanceid, jobexecutionid);
