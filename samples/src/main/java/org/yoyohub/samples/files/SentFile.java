package org.yoyohub.samples.files;

import java.nio.file.Path;

/** A file that lies complete in a folder, its manifest beside it. */
public record SentFile(Path data, Path manifest, long bytes, long records, String sha256) {}
