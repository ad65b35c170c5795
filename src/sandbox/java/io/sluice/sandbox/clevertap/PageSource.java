package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.ExportFlags;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.ByteSink;

/** The content that an export serves page by page: events' records, or profiles. */
interface PageSource {

  /** The records of a selection; the same selection gives the same ones, in the same order. */
  Records records(SandboxAccount account, Selection selection, ExportFlags flags);

  /** Records that can be written in any order. */
  interface Records {
    long total();

    void write(ByteSink sink, long slot);
  }
}
