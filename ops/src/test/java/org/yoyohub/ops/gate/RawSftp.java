package org.yoyohub.ops.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;

/** A client that sends any bytes as a path and shows the bare answer. */
record RawSftp(SftpClient client) implements AutoCloseable {
  private static final int WRITE =
      SftpConstants.SSH_FXF_WRITE | SftpConstants.SSH_FXF_CREAT | SftpConstants.SSH_FXF_TRUNC;

  /** What a client may ask about a path. */
  enum Operation {
    OPEN_READ(SftpConstants.SSH_FXP_OPEN) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putInt(SftpConstants.SSH_FXF_READ);
        ask.putInt(0);
      }
    },
    OPEN_WRITE(SftpConstants.SSH_FXP_OPEN) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putInt(WRITE);
        ask.putInt(0);
      }
    },
    STAT(SftpConstants.SSH_FXP_STAT),
    LSTAT(SftpConstants.SSH_FXP_LSTAT),
    LIST(SftpConstants.SSH_FXP_OPENDIR),
    REMOVE(SftpConstants.SSH_FXP_REMOVE),
    RMDIR(SftpConstants.SSH_FXP_RMDIR),
    REALPATH(SftpConstants.SSH_FXP_REALPATH),
    READLINK(SftpConstants.SSH_FXP_READLINK),
    MKDIR(SftpConstants.SSH_FXP_MKDIR) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putInt(0);
      }
    },
    SETSTAT(SftpConstants.SSH_FXP_SETSTAT) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putInt(SftpConstants.SSH_FILEXFER_ATTR_PERMISSIONS);
        ask.putInt(0777);
      }
    },
    RENAME_FROM(SftpConstants.SSH_FXP_RENAME) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putBytes(MINE);
      }
    },
    RENAME_TO(SftpConstants.SSH_FXP_RENAME) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(MINE);
        ask.putBytes(path);
      }
    },
    SYMLINK_TO(SftpConstants.SSH_FXP_SYMLINK) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(path);
        ask.putBytes(MINE);
      }
    },
    SYMLINK_AT(SftpConstants.SSH_FXP_SYMLINK) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putBytes(MINE);
        ask.putBytes(path);
      }
    },
    HARDLINK(SftpConstants.SSH_FXP_EXTENDED) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putString("hardlink@openssh.com");
        ask.putBytes(path);
        ask.putBytes(MINE);
      }
    },
    POSIX_RENAME(SftpConstants.SSH_FXP_EXTENDED) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putString("posix-rename@openssh.com");
        ask.putBytes(path);
        ask.putBytes(MINE);
      }
    },
    COPY_FILE(SftpConstants.SSH_FXP_EXTENDED) {
      @Override
      void fill(Buffer ask, byte[] path) {
        ask.putString("copy-file");
        ask.putBytes(path);
        ask.putBytes(MINE);
        ask.putBoolean(true);
      }
    };

    private static final byte[] MINE = "/in/mine.csv".getBytes(StandardCharsets.UTF_8);
    private final int command;

    Operation(int command) {
      this.command = command;
    }

    void fill(Buffer ask, byte[] path) {
      ask.putBytes(path);
    }
  }

  /** The bare answer: a status, or something else with what it holds. */
  record Answer(int type, int status, byte[] bytes) {
    boolean isHandle() {
      return type == SftpConstants.SSH_FXP_HANDLE;
    }

    boolean isStatus() {
      return type == SftpConstants.SSH_FXP_STATUS;
    }
  }

  Answer ask(Operation operation, byte[] path) throws IOException {
    return ask(operation.command, buffer -> operation.fill(buffer, path));
  }

  /** The first bytes of an open file; empty when they cannot be had. */
  String read(byte[] handle) throws IOException {
    var answer =
        ask(
            SftpConstants.SSH_FXP_READ,
            buffer -> {
              buffer.putBytes(handle);
              buffer.putLong(0);
              buffer.putInt(1_000);
            });
    return answer.isStatus() ? "" : new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  Answer close(byte[] handle) throws IOException {
    return ask(SftpConstants.SSH_FXP_CLOSE, buffer -> buffer.putBytes(handle));
  }

  private Answer ask(int command, Consumer<Buffer> filling) throws IOException {
    var ask = new ByteArrayBuffer();
    filling.accept(ask);
    var raw = (RawSftpClient) client;
    var answer = raw.receive(raw.send(command, ask));
    answer.getInt(); // its length
    int type = answer.getUByte();
    answer.getInt(); // its number
    return switch (type) {
      case SftpConstants.SSH_FXP_STATUS -> new Answer(type, answer.getInt(), new byte[0]);
      case SftpConstants.SSH_FXP_HANDLE, SftpConstants.SSH_FXP_DATA ->
          new Answer(type, 0, answer.getBytes());
      default -> new Answer(type, 0, answer.getCompactData());
    };
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
