@echo off
rem Packs Attune with its own Java into installer\image: an app-image, or with "msi" an installer (needs WiX 3).
setlocal
cd /d "%~dp0.."
set TYPE=%1
if "%TYPE%"=="" set TYPE=app-image
if not exist "%JAVA_HOME%\bin\jpackage.exe" (
  echo jpackage was not found: set JAVA_HOME to a JDK 25. 1>&2
  exit /b 2
)
call mvnw.cmd -B -q -DskipTests package || exit /b 1
set STAGE=target\stage
rmdir /s /q %STAGE% 2>nul
mkdir %STAGE%\assets
copy target\attune.jar %STAGE% >nul
copy LICENSE %STAGE% >nul
xcopy /s /q /i target\lib %STAGE%\lib >nul
xcopy /s /q /i models %STAGE%\models >nul
xcopy /s /q /i assets\samples %STAGE%\assets\samples >nul
"%JAVA_HOME%\bin\jpackage" --type %TYPE% --name Attune --app-version 0.1.0 --input %STAGE% --main-jar attune.jar --main-class attune.Main --dest installer\image --java-options -Xms256m --java-options -Xmx4g --java-options -XX:+UseG1GC --java-options -XX:-ClassUnloadingWithConcurrentMark --java-options -XX:MaxGCPauseMillis=15 --java-options -XX:GCTimeRatio=6 --java-options -XX:MinHeapFreeRatio=10 --java-options -XX:MaxHeapFreeRatio=30 --java-options --enable-native-access=ALL-UNNAMED --java-options --sun-misc-unsafe-memory-access=allow --java-options -DOPT_OUT_TRACKING=true --java-options -Dai.djl.offline=true --java-options "-Dattune.models=$APPDIR\models" --java-options "-Dattune.assets=$APPDIR\assets"
