package org.yoyohub.ops.gate.room;

import java.nio.file.attribute.FileTime;

/** What a partner sees of a folder or a file. */
public record Sight(boolean isFolder, boolean isWritable, long bytes, FileTime modified) {}
