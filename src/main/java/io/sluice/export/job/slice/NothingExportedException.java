package io.sluice.export.job.slice;

/** CleverTap refused every event of the run: there was nothing that it could export. */
public class NothingExportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NothingExportedException(String reasons) {
    super(reasons);
  }
}
