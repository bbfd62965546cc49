package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.formats.envelope.Manifest;

/**
 * Where what a partner has goes: from out/ and receipts/ to done/, the manifest after its data.
 * Nothing there is overwritten: of one name with other bytes the later gets a number.
 */
public final class DoneFolder {
  private static final String DONE = "done";
  private final PartnerFolders folders;

  public DoneFolder(PartnerFolders folders) {
    this.folders = folders;
  }

  /** Moves a file and its manifest; what is gone already is left at that. */
  public void put(String partner, String place, String fileName) throws IOException {
    move(partner, place, fileName);
    move(partner, place, fileName + Manifest.SUFFIX);
  }

  /** Moves a file only while this copy of it lies there; another nobody may have read. */
  public void putCopy(String partner, String place, String fileName, String copy)
      throws IOException {
    if (isCopy(partner, place, fileName, copy)) {
      put(partner, place, fileName);
    }
  }

  /** Whether this copy, as {@link FileOps#arrivalKey} tells them apart, lies there. */
  public boolean isCopy(String partner, String place, String fileName, String copy)
      throws IOException {
    var file = folders.place(partner, place).resolve(fileName);
    return FileOps.arrivalKey(file).equals(copy);
  }

  private void move(String partner, String place, String name) throws IOException {
    var from = folders.place(partner, place).resolve(name);
    if (FileOps.exists(from)) {
      Path done = folders.place(partner, DONE);
      FileOps.makeDirectories(done);
      FileOps.publish(from, free(done, name, from));
    }
  }

  private static Path free(Path done, String name, Path file) throws IOException {
    var target = done.resolve(name);
    for (int number = 2; isTaken(target, file); number++) {
      target = done.resolve(numbered(name, number));
    }
    return target;
  }

  private static boolean isTaken(Path target, Path file) throws IOException {
    return FileOps.exists(target) && Files.mismatch(target, file) >= 0;
  }

  /** With a number before the suffix, or at the end where there is none. */
  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return name.substring(0, end) + "." + number + name.substring(end);
  }
}
