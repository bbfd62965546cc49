/**
 * Several towns whose people move from one to another, and what is known of everybody nationally.
 * Start with {@link org.yoyohub.samples.world.World}; {@link
 * org.yoyohub.samples.world.NationalRegister} is what 中間サーバー等 compares a 個人番号 and five items with;
 * {@link org.yoyohub.samples.world.Rules} are what a municipality gives, and to whom not. It knows
 * neither files nor interfaces.
 */
@NullMarked
package org.yoyohub.samples.world;

import org.jspecify.annotations.NullMarked;
