/**
 * What travels around a file: its name, its manifest, its receipt. The same for partners and the
 * hub.
 */
@NullMarked
package org.yoyohub.formats.envelope;

import org.jspecify.annotations.NullMarked;
