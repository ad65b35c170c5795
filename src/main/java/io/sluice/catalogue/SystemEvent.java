package io.sluice.catalogue;

/** An event that CleverTap makes by itself, in CleverTap's words. */
public record SystemEvent(String name, String description) {}
