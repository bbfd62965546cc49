/**
 * A small reader over SnakeYAML that names line and key of everything wrong, for contracts and
 * agreements alike.
 */
@NullMarked
package org.yoyohub.formats.yaml;

import org.jspecify.annotations.NullMarked;
