package org.yoyohub.routes.remote;

/** A file on a partner's server as a listing shows it; changed is in seconds of 1970. */
public record RemoteFile(String name, long bytes, long changed) {}
