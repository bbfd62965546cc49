package org.yoyohub.samples.partners;

import java.util.SortedMap;

/**
 * What came back to a partner.
 *
 * @param receipts how many receipts there were of each state
 * @param outcomes how many lines of result files there were of each 処理結果
 */
public record Answers(SortedMap<String, Integer> receipts, SortedMap<String, Integer> outcomes) {}
