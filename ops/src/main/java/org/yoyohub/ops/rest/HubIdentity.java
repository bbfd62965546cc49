package org.yoyohub.ops.rest;

import java.time.Instant;

/** Which hub this is and since when it runs. */
public record HubIdentity(String version, Instant since) {}
