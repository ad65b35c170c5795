package io.sluice.intake;

/** The width of a run: how many of its slices are read at once. */
public interface SlicesAtOnce {

  int slices();
}
