package io.sluice.console.job;

import io.sluice.batchconsole.JobActions;
import io.sluice.console.Requested;
import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of job executions. */
@Named
@RequestScoped
public class JobsPage {

  private static final int ON_A_PAGE = 20;

  @Inject JobExecutionRepository executions;

  private BatchStatus status;
  private int page = 1;
  private List<JobExecutionView> rows;

  public List<JobExecutionView> getRows() {
    if (rows == null) {
      rows = executions.executions(statusName(), page, ON_A_PAGE);
    }
    return rows;
  }

  public long getTotal() {
    return executions.countExecutions(statusName());
  }

  private String statusName() {
    return status == null ? null : status.name();
  }

  public boolean isOlder() {
    return (long) page * ON_A_PAGE < getTotal();
  }

  public boolean isLive() {
    return getRows().stream().anyMatch(row -> JobActions.of(row).stop());
  }

  /** The address of a page of the same list. */
  public String address(int other) {
    return "jobs.xhtml?page=" + other + (status == null ? "" : "&status=" + status);
  }

  public BatchStatus[] getStatuses() {
    return BatchStatus.values();
  }

  public BatchStatus getStatus() {
    return status;
  }

  public void setStatus(BatchStatus status) {
    this.status = status;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Requested.page(page);
  }
}
