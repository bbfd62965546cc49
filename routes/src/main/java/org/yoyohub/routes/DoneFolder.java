package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.Path;
import org.yoyohub.core.payload.FileOps;
import org.yoyohub.formats.envelope.Manifest;

/** Where what a partner has goes: from out/ and receipts/ to done/, the manifest after its data. */
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

  private void move(String partner, String place, String name) throws IOException {
    var from = folders.place(partner, place).resolve(name);
    if (FileOps.exists(from)) {
      Path done = folders.place(partner, DONE);
      FileOps.makeDirectories(done);
      FileOps.publish(from, done.resolve(name));
    }
  }
}
