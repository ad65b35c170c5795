package io.sluice.export.job;

import io.sluice.export.rejection.PendingRejection;

/** A rejection to be delivered, with its payload whole. */
record ReplayItem(PendingRejection rejection, String payload) {}
