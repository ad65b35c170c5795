package io.sluice.sandbox;

/** What an export serves page by page: events' records, or profiles. */
interface Pages {

  /** The records of a selection; the same selection gives the same ones, in the same order. */
  Records records(CleverTapAccount account, Selection selection, ExportFlags flags);

  /** Records that can be written in any order. */
  interface Records {
    long total();

    void write(ByteSink sink, long slot);
  }
}
