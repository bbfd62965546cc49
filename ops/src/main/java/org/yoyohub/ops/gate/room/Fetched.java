package org.yoyohub.ops.gate.room;

/** A file that a partner read to its last byte and then closed. */
public record Fetched(Place place, String fileName) {}
