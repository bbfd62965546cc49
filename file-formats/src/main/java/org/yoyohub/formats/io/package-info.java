/**
 * Bytes to records and back, exactly. Start with {@link org.yoyohub.formats.io.RecordReader} and
 * {@link org.yoyohub.formats.io.RecordWriter}. Nothing is dropped or changed silently; what is
 * wrong becomes a {@link org.yoyohub.formats.finding.Finding}.
 */
@NullMarked
package org.yoyohub.formats.io;

import org.jspecify.annotations.NullMarked;
