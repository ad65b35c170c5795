package io.sluice.export.job.replay;

import io.sluice.export.rejection.PendingRejection;

/** A rejection to be delivered, with its payload whole. */
record ReplayItem(PendingRejection rejection, String payload) {}
