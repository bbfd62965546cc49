package org.yoyohub.routes.remote;

import java.util.List;

/**
 * What a folder holds.
 *
 * @param unsafe how many names were left out because they are no names of files
 * @param isCut whether there was more than a listing may hold
 */
public record Listing(List<RemoteFile> files, int unsafe, boolean isCut) {
  static final int MOST = 100_000;
}
