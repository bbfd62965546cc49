/**
 * Dates as Japan writes them: eras, partly unknown dates as intervals, legal ages and intervals.
 */
@NullMarked
package org.yoyohub.formats.dates;

import org.jspecify.annotations.NullMarked;
