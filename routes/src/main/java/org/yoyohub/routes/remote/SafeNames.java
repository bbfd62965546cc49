package org.yoyohub.routes.remote;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * The one rule for names that a foreign server lists: a name is its own last part, of letters,
 * digits, dots and dashes, and hides nothing. It may stand as a filter in a Camel consumer too.
 *
 * @param <T> what Camel lists
 */
public final class SafeNames<T> implements GenericFileFilter<T> {
  private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]{0,119}");
  private static final int MOST_BYTES = 240;

  public static boolean isSafe(String name) {
    return SAFE.matcher(name).matches()
        && !name.contains("..")
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /** Whether a name would be safe without its first dot: a file that somebody still writes. */
  static boolean isHidden(String name) {
    return name.startsWith(".") && isSafe(name.substring(1));
  }

  /** A path on the server; an unsafe name never becomes a part of one. */
  static String path(String folder, String name) {
    if (!isSafe(name)) {
      throw new IllegalArgumentException("not a safe name");
    }
    return join(folder, name);
  }

  /** A path of a hidden name of our own making. */
  static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  @Override
  public boolean accept(GenericFile<T> file) {
    return isSafe(file.getFileName()) && isSafe(file.getFileNameOnly()) && isSafe(listed(file));
  }

  /** The name as the server said it, before Camel made it tidy. */
  private static String listed(GenericFile<?> file) {
    return file.getFile() instanceof SftpRemoteFile<?> listed
        ? String.valueOf(listed.getFilename())
        : file.getFileNameOnly();
  }
}
