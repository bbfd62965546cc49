package org.yoyohub.samples.files;

/** What is known of a file once its last byte is written. */
record Seal(long bytes, long records, String sha256) {}
