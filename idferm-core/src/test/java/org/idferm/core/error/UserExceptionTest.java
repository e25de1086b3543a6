package org.idferm.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserExceptionTest {

  @Test
  void keepsAMessageInOneLineWithoutTerminalSequences() {
    assertThat(new DataException("a\nb\r\u001b[31m\u0085\u2028\u202e: é ñ 日 😀"))
        .hasMessage("a?b??[31m???: é ñ 日 😀");
    assertThat(new ConfigurationException("\ud800", new IllegalStateException())).hasMessage("?");
  }

  @Test
  void leavesOutTheMiddleOfAVeryLongMessage() {
    String message = new UserException("begin" + "x".repeat(100_000) + "end").getMessage();
    assertThat(message).startsWith("beginx").contains("x ... x").endsWith("xend").hasSize(1505);
    assertThat(new UserException("y".repeat(1500))).hasMessage("y".repeat(1500));
  }
}
