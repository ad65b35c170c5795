package io.sluice.batchconsole;

import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.jobengine.JobInstanceView;
import io.sluice.jobengine.PartitionView;
import io.sluice.rest.PageParameters;
import io.sluice.rest.PageResponse;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /jobs}: the job repository for admins, and stop, restart and abandon. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  @Inject JobService jobs;
  @Inject JobExecutionRepository executions;

  @GET
  @Path("instances")
  public PageResponse<JobInstanceView> instances(@BeanParam PageParameters page) {
    return page.answer(executions::instances, executions.countInstances());
  }

  @GET
  @Path("executions")
  public PageResponse<JobExecutionView> executions(
      @QueryParam("status") BatchStatus status, @BeanParam PageParameters page) {
    String name = status == null ? null : status.name();
    return page.answer(
        (number, size) -> executions.executions(name, number, size),
        executions.countExecutions(name));
  }

  @GET
  @Path("executions/{id}")
  public JobExecutionView execution(@PathParam("id") long id) {
    return jobs.get(id);
  }

  @GET
  @Path("executions/{id}/partitions")
  public PageResponse<PartitionView> partitions(
      @PathParam("id") long id, @BeanParam PageParameters page) {
    jobs.get(id);
    return page.answer(
        (number, size) -> executions.partitions(id, number, size), executions.countPartitions(id));
  }

  @POST
  @Path("executions/{id}/stop")
  public Response stop(@PathParam("id") long id) {
    jobs.stop(id);
    return Response.accepted(jobs.get(id)).build();
  }

  @POST
  @Path("executions/{id}/restart")
  public Response restart(@PathParam("id") long id) {
    return Response.accepted(jobs.get(jobs.restart(id))).build();
  }

  @POST
  @Path("executions/{id}/abandon")
  public Response abandon(@PathParam("id") long id) {
    jobs.abandon(id);
    return Response.accepted(jobs.get(id)).build();
  }
}
