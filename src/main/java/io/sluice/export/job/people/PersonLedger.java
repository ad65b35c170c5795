package io.sluice.export.job.people;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import io.sluice.export.job.slice.PeopleOfRun;

/**
 * Tells what is to be done with the people of a slice: each is delivered once a run, and only if it
 * is new or has changed since an earlier run. Not thread-safe; what it shares with other slices is.
 */
final class PersonLedger {

  /** The verdict on a person. */
  enum Verdict {
    /** Nobody has met it, and an earlier run delivered something else, or nothing. */
    NEW,
    /** This slice has settled, and counted, it in an earlier pass. */
    SETTLED,
    /** It was met in this run: in another slice, or in this pass. */
    MET,
    /** An earlier run has delivered just this. */
    UNCHANGED
  }

  private final PeopleOfRun people;
  private final IntHashSet ownTickets = new IntHashSet();
  private final LongLongHashMap earlierContent = new LongLongHashMap();
  private int ticket;
  private long met;

  /**
   * @param earlierTicket with which an earlier execution of the run settled people of this slice
   * @param met how many records of the slice earlier executions met
   */
  PersonLedger(PeopleOfRun people, int earlierTicket, long met) {
    this.people = people;
    this.ticket = earlierTicket;
    this.met = met;
    if (earlierTicket != PeopleOfRun.NO_TICKET) {
      ownTickets.add(earlierTicket);
    }
  }

  /** True while this run has settled nobody of the slice so far. */
  boolean isEmpty() {
    return ownTickets.isEmpty();
  }

  /** The number of records that were met in the first pass, whatever became of them. */
  long size() {
    return met;
  }

  /** The pass of an earlier execution goes on. */
  void goOn() {
    if (ticket == PeopleOfRun.NO_TICKET) {
      takeTicket();
    }
  }

  void beginPass() {
    met = 0;
    takeTicket();
  }

  private void takeTicket() {
    ticket = people.newTicket();
    ownTickets.add(ticket);
  }

  /** Forgets what earlier runs delivered, to be told again for the next page. */
  void forgetEarlier() {
    earlierContent.clear();
  }

  void addDeliveredEarlier(long person, long content) {
    earlierContent.put(person, content);
  }

  Verdict meet(long person, long content) {
    met++;
    if (isUnchanged(person, content) && !people.holds(person)) {
      return Verdict.UNCHANGED;
    }
    int holder = people.claim(person, ticket);
    if (holder == PeopleOfRun.NO_TICKET) {
      return Verdict.NEW;
    }
    if (holder == ticket || !ownTickets.contains(holder)) {
      return Verdict.MET;
    }
    people.handOver(person, ticket);
    return Verdict.SETTLED;
  }

  /** True if the run needs no more of that person. */
  boolean holds(long person, long content) {
    return people.holds(person) || isUnchanged(person, content);
  }

  /** True if this slice has settled that person. */
  boolean isOwn(long person) {
    return ownTickets.contains(people.holder(person));
  }

  private boolean isUnchanged(long person, long content) {
    int index = earlierContent.indexOf(person);
    return earlierContent.indexExists(index) && earlierContent.indexGet(index) == content;
  }
}
