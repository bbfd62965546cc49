/**
 * The national neighbours of the hub: {@link org.yoyohub.samples.national.PretendChukan}
 * (医療保険者等向け中間サーバー等) issues keys, {@link org.yoyohub.samples.national.PretendOnshi} (オンライン資格確認等システム)
 * knows オン資仮名, {@link org.yoyohub.samples.national.PretendPmh} issues PMH仮名, {@link
 * org.yoyohub.samples.national.PretendMynaportal} registers them. Each works once a day over its
 * own folder; what they tell each other without the hub goes through a folder of their own.
 */
@NullMarked
package org.yoyohub.samples.national;

import org.jspecify.annotations.NullMarked;
