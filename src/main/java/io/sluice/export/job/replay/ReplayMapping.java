package io.sluice.export.job.replay;

/** How a rejection becomes a message; settles it in the work. */
interface ReplayMapping {

  /** The id of the message that is on its way; null for what is not sent. */
  String process(KeptRejection item);
}
