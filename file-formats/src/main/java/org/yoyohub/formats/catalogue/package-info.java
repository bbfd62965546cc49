/**
 * The interface catalogue: one folder per interface is the source of truth; these types are how it
 * reads. Start with {@link org.yoyohub.formats.catalogue.InterfaceContract}, then {@link
 * org.yoyohub.formats.catalogue.Catalogue}. It knows no file on disk and no hub.
 */
@NullMarked
package org.yoyohub.formats.catalogue;

import org.jspecify.annotations.NullMarked;
