/**
 * What may be wrong with data, as values: {@link org.yoyohub.formats.finding.Finding} says where,
 * its {@link org.yoyohub.formats.finding.FindingCode} says what and what to do about it. It knows
 * nothing else.
 */
@NullMarked
package org.yoyohub.formats.finding;

import org.jspecify.annotations.NullMarked;
