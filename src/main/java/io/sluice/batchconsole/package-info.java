/**
 * The batch console's REST resources: job instances, executions, steps and partitions from the job
 * repository, and what an admin does to them by the job operator, which tells the exports.
 */
package io.sluice.batchconsole;
