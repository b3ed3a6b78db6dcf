# reviewed = false
# コマンドライン。
