/**
 * Files to and from a partner's own SFTP server. {@link org.yoyohub.routes.remote.Remote} is the
 * server seen through a keyhole: names, sizes, bytes, renames. Above it stand the rules, which know
 * no SFTP: {@link org.yoyohub.routes.remote.RemoteDelivery} lays a file so that it is seen whole or
 * not at all, {@link org.yoyohub.routes.remote.RemotePull} takes files and loses none. Below it
 * stand the wire and its deadlines; start with {@link org.yoyohub.routes.remote.RemoteConnector}.
 *
 * <p>The wire is JSch, the library inside Camel's SFTP component, and not the component's own
 * operations, for five reasons. They hold one lock through every operation, which an attempt to
 * break off a hanging one waits for too. They have no stat. They gather a listing of any length.
 * They tell a changed host key no different from a dead host. And the ciphers they set hold for
 * every partner at once.
 *
 * <p>Every name that comes from a listing passes {@link org.yoyohub.routes.remote.SafeNames} before
 * a path is built from it. It knows no ledger and no delivery's state: who calls it keeps the
 * account.
 */
@NullMarked
package org.yoyohub.routes.remote;

import org.jspecify.annotations.NullMarked;
