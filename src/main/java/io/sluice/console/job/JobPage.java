package io.sluice.console.job;

import io.sluice.batchconsole.JobActions;
import io.sluice.batchconsole.JobService;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.jobengine.PartitionView;
import io.sluice.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Messages;

/** A job execution: its steps, metrics and partitions, and what can be done to it. */
@Named
@RequestScoped
public class JobPage {

  private static final int PARTITIONS_ON_A_PAGE = 20;

  @Inject JobService jobs;
  @Inject JobExecutionRepository executions;

  private long id;
  private int partitionPage = 1;
  private JobExecutionView execution;

  @PostConstruct
  void ask() {
    id = Requested.id();
  }

  /** Fails when there is no such execution, before anything is shown. */
  public void load() {
    getExecution();
  }

  public JobExecutionView getExecution() {
    if (execution == null) {
      execution = jobs.get(id);
    }
    return execution;
  }

  public JobActions getActions() {
    return JobActions.of(getExecution());
  }

  public List<JobExecutionView> getSiblings() {
    return executions.executionsOf(getExecution().instance());
  }

  public List<PartitionView> getPartitions() {
    return executions.partitions(id, partitionPage, PARTITIONS_ON_A_PAGE);
  }

  public boolean isMorePartitions() {
    return (long) partitionPage * PARTITIONS_ON_A_PAGE < executions.countPartitions(id);
  }

  public boolean isLive() {
    return getActions().stop() || getExecution().status().equals("STOPPING");
  }

  @Needs(Role.ADMIN)
  public void stop() throws IOException {
    jobs.stop(id);
    show("The job was asked to stop", id);
  }

  @Needs(Role.ADMIN)
  public void restart() throws IOException {
    show("The job goes on from its checkpoints", jobs.restart(id));
  }

  @Needs(Role.ADMIN)
  public void abandon() throws IOException {
    jobs.abandon(id);
    show("The job was abandoned", id);
  }

  private static void show(String message, long executionId) throws IOException {
    Messages.addFlashGlobalInfo(message);
    Redirects.to("job.xhtml?id=" + executionId);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getPartitionPage() {
    return partitionPage;
  }

  public void setPartitionPage(int partitionPage) {
    this.partitionPage = Requested.page(partitionPage);
  }
}
