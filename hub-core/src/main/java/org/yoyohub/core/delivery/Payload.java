package org.yoyohub.core.delivery;

/**
 * The claim check of some bytes: their digest and their number. The bytes lie in the payload store.
 */
public record Payload(String sha256, long bytes) {}
