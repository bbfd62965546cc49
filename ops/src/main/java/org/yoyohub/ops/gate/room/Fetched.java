package org.yoyohub.ops.gate.room;

/**
 * A file that a partner read to its last byte and then closed.
 *
 * @param copy which copy on disk was read: another may since lie under the same name
 */
public record Fetched(Place place, String fileName, String copy) {}
