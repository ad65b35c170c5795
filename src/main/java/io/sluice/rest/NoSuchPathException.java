package io.sluice.rest;

import io.sluice.problem.ProblemException;

/** A part of the path is not of the kind that could name a thing: 404. */
class NoSuchPathException extends ProblemException {

  private static final long serialVersionUID = 1L;

  NoSuchPathException(String parameter, String found, Class<?> needed) {
    super(404, parameter + " in the path must be " + Needed.inWords(needed) + "; found: " + found);
  }
}
