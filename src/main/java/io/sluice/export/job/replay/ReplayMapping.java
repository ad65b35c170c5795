package io.sluice.export.job.replay;

/** Makes a message of a rejection, and settles it in the work. */
interface ReplayMapping {

  /** The id of the message that is on its way; null for what is not sent. */
  String process(KeptRejection item);
}
