/**
 * What every verb writes with: exit codes, tables that know how wide a kanji is, and JSON with its
 * keys in the order they were put.
 */
@NullMarked
package org.yoyohub.ops.cli.term;

import org.jspecify.annotations.NullMarked;
