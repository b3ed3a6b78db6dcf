# reviewed = false
# Baris perintah.
