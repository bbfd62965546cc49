/**
 * The hub as a service: a node and, on loopback, its REST face. Start with {@link
 * org.yoyohub.ops.service.StartCommand}. Only this package starts Spring.
 */
@NullMarked
package org.yoyohub.ops.service;

import org.jspecify.annotations.NullMarked;
